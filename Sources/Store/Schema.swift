import GRDB

/// The tables, and how older ones become them.
///
/// Snapshots of sightings and alerts are JSON in the shapes that the command line prints; what is
/// searched or sorted by has a column of its own. Days are text in ISO 8601, moments are seconds
/// since 1970.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE store (
            -- Tells this store from one that began anew in the same folder.
            identity TEXT NOT NULL
          );

          CREATE TABLE article (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,       -- SHA-256 of the bytes of its file or record
            path TEXT NOT NULL,
            format TEXT NOT NULL,
            title TEXT NOT NULL,
            outlet TEXT,
            published TEXT NOT NULL,
            published_from TEXT NOT NULL,
            language TEXT NOT NULL,
            first_seen REAL NOT NULL
          );

          CREATE INDEX article_published ON article (published);

          CREATE TABLE sighting (
            number INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article (number),
            body TEXT NOT NULL
          );
          CREATE INDEX sighting_article ON sighting (article);

          -- Every file of the inbox that was looked into, and what came of it.
          CREATE TABLE file (
            path BLOB PRIMARY KEY,         -- bytes, as the file system has them
            inode INTEGER NOT NULL,
            size INTEGER NOT NULL,
            changed INTEGER NOT NULL,      -- nanoseconds since 1970
            articles INTEGER NOT NULL,     -- how many articles it holds
            article TEXT,                  -- the id of the first
            failure TEXT,                  -- why there are no more: a code
            reason TEXT,                   -- the same in words
            seen REAL NOT NULL
          ) WITHOUT ROWID;
          CREATE INDEX file_failure ON file (seen) WHERE failure IS NOT NULL;

          -- The present state of each alert.
          CREATE TABLE alert (
            number INTEGER PRIMARY KEY,
            rule TEXT NOT NULL,
            state TEXT NOT NULL,
            priority INTEGER NOT NULL,     -- as syslog has them: 0 is the most urgent
            updated REAL NOT NULL,
            body TEXT NOT NULL
          );
          CREATE INDEX alert_updated ON alert (updated, number);

          -- What has been told of each alert: rows that are never changed.
          CREATE TABLE revision (
            alert INTEGER NOT NULL REFERENCES alert (number),
            number INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (alert, number)
          ) WITHOUT ROWID;

          -- What the journal is to be told, in this order.
          CREATE TABLE outbox (
            number INTEGER PRIMARY KEY,
            notification TEXT NOT NULL UNIQUE,
            fields TEXT NOT NULL,          -- JSON: [["MESSAGE", "…"], …]
            created REAL NOT NULL,
            delivered REAL                 -- when it was found in the journal
          );
          CREATE INDEX outbox_waiting ON outbox (number) WHERE delivered IS NULL;
          """)
      try database.execute(
        sql: "INSERT INTO store (identity) VALUES (lower(hex(randomblob(8))))")
    }
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
          -- What the sightings were extracted by: a fingerprint of vocabulary and events.
          ALTER TABLE store ADD COLUMN extraction TEXT;

          ALTER TABLE article ADD COLUMN url TEXT;
          -- current, or why it counts no longer: superseded, deleted, retracted
          ALTER TABLE article ADD COLUMN state TEXT NOT NULL DEFAULT 'current';
          ALTER TABLE article ADD COLUMN reason TEXT;
          ALTER TABLE article ADD COLUMN removed REAL;
          DROP INDEX article_published;
          CREATE INDEX article_current ON article (published) WHERE state = 'current';

          -- What an article is extracted from anew when the rules change.
          CREATE TABLE text (
            article INTEGER PRIMARY KEY REFERENCES article (number),
            charset TEXT NOT NULL,
            author TEXT,
            moment REAL,                   -- of publication, where that is known
            utc_offset INTEGER,
            size INTEGER NOT NULL,         -- bytes of UTF-8
            body BLOB NOT NULL             -- the same, packed by zlib
          );

          -- Which files of the inbox hold which articles.
          CREATE TABLE holding (
            path BLOB NOT NULL,
            article INTEGER NOT NULL REFERENCES article (number),
            PRIMARY KEY (path, article)
          ) WITHOUT ROWID;
          CREATE INDEX holding_article ON holding (article);
          INSERT INTO holding
          SELECT file.path, article.number FROM file JOIN article ON article.id = file.article;

          -- Who has seen an alert, and what they say of it.
          CREATE TABLE acknowledgement (
            alert INTEGER PRIMARY KEY REFERENCES alert (number),
            who TEXT NOT NULL,
            reason TEXT,
            made REAL NOT NULL
          ) WITHOUT ROWID;

          -- Of which rule or alert nothing is to be told, as long as it is not over.
          CREATE TABLE silence (
            number INTEGER PRIMARY KEY,
            rule TEXT,
            alert INTEGER,
            who TEXT NOT NULL,
            reason TEXT,
            made REAL NOT NULL,
            until REAL,                    -- NULL: until it is ended
            CHECK ((rule IS NULL) <> (alert IS NULL))
          );
          -- What the correlator has forgotten; JSON.
          ALTER TABLE store ADD COLUMN forgotten TEXT;
          -- Whether it has forgotten an alert, which is kept for people alone.
          ALTER TABLE alert ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
          -- How many articles of a day were dropped because of their age.
          CREATE TABLE dropped (published TEXT PRIMARY KEY, articles INTEGER NOT NULL)
          WITHOUT ROWID;
          -- The silence that kept a revision from being told.
          ALTER TABLE revision ADD COLUMN silence INTEGER;
          """)
    }
    return migrator
  }
}
