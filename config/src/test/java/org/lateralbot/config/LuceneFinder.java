package org.lateralbot.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.lateralbot.core.principles.Principle;
import org.lateralbot.core.principles.PrincipleCatalogue;

/** Full-text search: a document for each entry and one of what is about none. */
final class LuceneFinder extends RankingFinder {

  private static final String TEXT = "text";

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
  private final IndexSearcher searcher;
  private final int entries;

  LuceneFinder(PrincipleCatalogue catalogue) throws IOException {
    super(catalogue);
    entries = catalogue.ids().size();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Principle entry : catalogue.entries()) {
        writer.addDocument(document(text(entry)));
      }
      writer.addDocument(document(String.join("\n", catalogue.offTopic(Locale.ENGLISH))));
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  private static String text(Principle entry) {
    return String.join(
        "\n",
        entry.title(),
        entry.statement(),
        entry.explanation(),
        String.join("\n", entry.aliases()),
        String.join("\n", entry.questions()));
  }

  private static Document document(String text) {
    Document document = new Document();
    document.add(new TextField(TEXT, text, Field.Store.NO));
    return document;
  }

  @Override
  double[] scores(String question) {
    double[] scores = new double[entries + 1];
    var query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
    if (query == null) {
      return scores;
    }
    try {
      List<ScoreDoc> hits = List.of(searcher.search(query, entries + 1).scoreDocs);
      hits.forEach(hit -> scores[hit.doc] = hit.score);
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
