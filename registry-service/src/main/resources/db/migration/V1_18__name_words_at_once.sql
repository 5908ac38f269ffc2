-- Every region of a search reads the list of entries that are not yet in their place: a few pages of it made a search ten times slower.
-- Put in their place at once, they cost an import the same, because few of so many words are entered twice in one turn.
alter index employer_words set (fastupdate = off);
alter index employer_words reset (gin_pending_list_limit);
select gin_clean_pending_list('employer_words');
comment on index employer_words is
    'Words of the name, each preceded by the region code; new entries go to their place at once, because every region searched would read a list of them';
