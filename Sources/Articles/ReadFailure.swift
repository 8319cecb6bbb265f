/// Why a file could not be read as an article.
public enum ReadFailure: Error, Hashable, Sendable {
  /// It holds nothing, or nothing but white space.
  case empty
  /// It holds more than ``ArticleFile/sizeLimit`` bytes.
  case tooLarge
  /// It holds no text.
  case binary
  /// It is text in a charset that is not known; the payload says what stood against the known ones.
  case undecodable(problem: String)
  /// Its front matter is no YAML; lines count from 1, at the file's beginning.
  case brokenFrontMatter(line: Int, problem: String)
  /// It is gzip that cannot be unpacked.
  case brokenGzip(problem: String)
  /// It is called JSON, or begins as JSON, and is none; lines count from 1.
  case brokenJSON(line: Int, problem: String)
  /// Its record of this number, counted from 1, holds no text of an article; in JSONL it is the line.
  case recordWithoutText(number: Int)
  /// It is a page or a feed that no parser should be asked to read on.
  case brokenMarkup(problem: String)
  /// It holds more than ``ArticleReader/recordLimit`` records.
  case tooManyRecords
  /// This process may not read it.
  case permission
  /// There is no such file, or no longer.
  case vanished
  /// It is a folder, a link, a device, a socket or a FIFO.
  case notAFile
  /// Its path would lead out of the folder.
  case outside
  /// The machine failed with this `errno`; another time the file may be read.
  case machine(errno: Int32)
}

extension ReadFailure {
  /// A stable name of what went wrong, as in `too-large`.
  public var code: String {
    switch self {
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .binary: "binary"
    case .undecodable: "undecodable"
    case .brokenFrontMatter: "broken-front-matter"
    case .brokenGzip: "broken-gzip"
    case .brokenJSON: "broken-json"
    case .recordWithoutText: "no-text"
    case .brokenMarkup: "broken-markup"
    case .tooManyRecords: "too-many-records"
    case .permission: "permission"
    case .vanished: "vanished"
    case .notAFile: "not-a-file"
    case .outside: "outside"
    case .machine: "machine"
    }
  }

  /// Whether it says something of the machine and nothing of the file, which is to be tried again.
  public var isOfMachine: Bool {
    if case .machine = self { true } else { false }
  }

  /// Whether the file is gone, so that there is nothing to record.
  public var isVanished: Bool { self == .vanished }
}

extension ReadFailure: CustomStringConvertible {
  /// What went wrong and how to mend it, in one line without the path and without its full stop.
  public var description: String {
    switch self {
    case .empty:
      "there is no text in it: write the file anew, or remove it"
    case .tooLarge:
      "it is larger than \(ArticleFile.sizeLimit >> 20) MiB: split it into an article each"
    case .binary:
      "it is no text: save it as plain text, Markdown or HTML"
    case .undecodable(let problem):
      "\(problem): convert it to UTF-8, as with iconv -f GB18030 -t UTF-8"
    case .brokenFrontMatter(let line, let problem):
      "line \(line) of its front matter is faulty (\(problem)): mend the line, or put the value in quotes"
    case .brokenGzip(let problem):
      "it is gzip and cannot be unpacked (\(problem)): copy it again, or pack it anew"
    case .brokenJSON(let line, let problem):
      "line \(line) is no JSON (\(problem)): mend the line, or write the file anew"
    case .recordWithoutText(let number):
      "record \(number) holds no text of an article: give it a field 'text', 'body' or 'content'"
    case .brokenMarkup(let problem):
      "its markup cannot be read (\(problem)): save the article as plain text"
    case .tooManyRecords:
      "it holds more than \(ArticleReader.recordLimit) records: split it into several files"
    case .permission:
      "no permission to read it: make it readable for the group, as with chmod g+r, folders with g+rx"
    case .vanished:
      "there is no such file: see whether it was moved or is spelled otherwise"
    case .notAFile:
      "it is no regular file: put the file itself there, not a link, a folder or a device"
    case .outside:
      "its path leads out of the folder: name a file below the folder, without '..'"
    case .machine(let errno):
      "it cannot be read now (\(systemErrorText(errno))): it is tried again; look after the machine if that lasts"
    }
  }
}
