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
    return migrator
  }
}
