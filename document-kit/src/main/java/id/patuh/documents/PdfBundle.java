package id.patuh.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Several documents as one file: contents, then the pages of each. A signature holds for its own file only, so each document is attached
 * as it was signed, besides its pages.
 */
public final class PdfBundle {
    private PdfBundle() {}

    /**
     * A document of a bundle.
     *
     * @param name of the attached file, unique in the bundle
     */
    public record Part(String name, byte[] pdf) {}

    /**
     * Joins documents.
     *
     * @param contents makes the contents, given the page on which each document begins; it has as many pages whatever these are
     */
    public static byte[] join(List<Part> parts, Function<List<Integer>, byte[]> contents) {
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument bundle = new PDDocument()) {
            List<Integer> lengths = new ArrayList<>();
            for (Part part : parts) {
                PDDocument document = Loader.loadPDF(part.pdf());
                open.add(document);
                lengths.add(document.getNumberOfPages());
            }
            PDDocument first = Loader.loadPDF(contents.apply(firstPages(lengths, 0)));
            open.add(first);
            int contentPages = first.getNumberOfPages();
            PDDocument front = Loader.loadPDF(contents.apply(firstPages(lengths, contentPages)));
            open.add(front);
            front.getPages().forEach(page -> copy(page, bundle));
            PDDocumentOutline outline = new PDDocumentOutline();
            bundle.getDocumentCatalog().setDocumentOutline(outline);
            TreeMap<String, PDComplexFileSpecification> attached = new TreeMap<>();
            for (int i = 0; i < parts.size(); i++) {
                int begin = bundle.getNumberOfPages();
                open.get(i).getPages().forEach(page -> copy(page, bundle));
                outline.addLast(mark(parts.get(i).name(), bundle.getPage(begin)));
                attached.put(parts.get(i).name(), attachment(parts.get(i), bundle));
            }
            attach(attached, bundle);
            return bytes(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            open.forEach(PdfBundle::close);
        }
    }

    private static List<Integer> firstPages(List<Integer> lengths, int before) {
        List<Integer> first = new ArrayList<>();
        int page = before + 1;
        for (int length : lengths) {
            first.add(page);
            page += length;
        }
        return first;
    }

    /** Fields belong to the form of their own file, which does not come along. */
    private static void copy(PDPage page, PDDocument bundle) {
        try {
            PDPage copied = bundle.importPage(page);
            copied.setResources(page.getResources());
            copied.getCOSObject().removeItem(COSName.ANNOTS);
            copied.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDOutlineItem mark(String name, PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(page);
        return item;
    }

    private static PDComplexFileSpecification attachment(Part part, PDDocument bundle) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(bundle, new ByteArrayInputStream(part.pdf()));
        file.setSubtype("application/pdf");
        file.setSize(part.pdf().length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(part.name());
        specification.setFileUnicode(part.name());
        specification.setEmbeddedFile(file);
        return specification;
    }

    private static void attach(TreeMap<String, PDComplexFileSpecification> attached, PDDocument bundle) {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(attached);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(bundle.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        bundle.getDocumentCatalog().setNames(names);
    }

    private static byte[] bytes(PDDocument bundle) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        bundle.save(file);
        return file.toByteArray();
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
