-- What the worker lists of each employer and source add up to: its only list, or the union of several.
create or replace view employer_roster as
select employer_id, source, as_of, workers, programmes,
       heads_1, heads_2, heads_3, heads_4, heads_5, wage_1, wage_2, wage_3, wage_4, wage_5
from roster where state = 'WHOLE'
union all
select employer_id, source, as_of, workers, programmes,
       heads_1, heads_2, heads_3, heads_4, heads_5, wage_1, wage_2, wage_3, wage_4, wage_5
from roster_union;
comment on view employer_roster is 'What the worker lists of each employer and source add up to';
