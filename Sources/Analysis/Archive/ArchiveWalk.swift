import Articles
import Glibc
import SystemPackage

/// The files of an archive in an order of their own: what was named, one after another; of a folder
/// first its files, then its folders, each by name.
///
/// Below a folder that was named no link is followed, and devices, sockets and FIFOs are passed over.
struct ArchiveWalk {
  /// Some files that follow one another.
  struct Batch {
    /// The place of the first of them in the whole order.
    var start: Int
    /// What they are below; nil for files that were named.
    var folder: OpenFolder?
    /// Their paths, relative to the folder.
    var files: [FilePath]
  }

  /// How many files are given out at once.
  private static let batchSize = 64
  /// How deep folders are followed: no tree that people make by hand comes near it.
  private static let depthLimit = 64

  private enum Item {
    /// Something that somebody named.
    case named(FilePath)
    /// A folder in another.
    case folder(FilePath.Component, in: OpenFolder)
    /// Files of a folder that wait to be given out.
    case files(ArraySlice<FilePath.Component>, in: OpenFolder)
  }

  private var waiting: [Item]  // the next one last
  /// How many files have been found so far.
  private(set) var found = 0
  private var given = 0
  /// What could not be looked into.
  private(set) var failures: [(path: String, failure: ReadFailure)] = []

  /// A walk through files and folders.
  init(_ paths: [FilePath]) {
    waiting = paths.reversed().map(Item.named)
  }

  /// The next files; nil when there are no more.
  mutating func next() -> Batch? {
    while let item = waiting.popLast() {
      switch item {
      case .named(let path):
        if let batch = open(path) { return batch }
      case .folder(let name, let parent):
        list(OpenFolder.open(name, in: parent), named: parent.path(of: FilePath(root: nil, [name])))
      case .files(let names, let folder):
        let files = names.prefix(Self.batchSize).map { FilePath(root: nil, [$0]) }
        if names.count > files.count {
          waiting.append(.files(names.dropFirst(files.count), in: folder))
        }
        return batch(of: files, in: folder)
      }
    }
    return nil
  }

  private mutating func open(_ path: FilePath) -> Batch? {
    do {
      list(.success(try OpenFolder(path)), named: path.string)
      return nil
    } catch Errno.notDirectory {
      found += 1
      return batch(of: [path], in: nil)
    } catch {
      list(.failure(error), named: path.string)
      return nil
    }
  }

  private mutating func batch(of files: [FilePath], in folder: OpenFolder?) -> Batch {
    defer { given += files.count }
    return Batch(start: given, folder: folder, files: files)
  }

  private mutating func list(_ opened: Result<OpenFolder, Errno>, named path: String) {
    do {
      let folder = try opened.get()
      let (files, folders) = try folder.entries()
      found += files.count
      if folder.depth < Self.depthLimit {
        waiting += folders.reversed().map { .folder($0, in: folder) }
      }
      if !files.isEmpty { waiting.append(.files(files[...], in: folder)) }
    } catch {
      failures.append((path, ReadFailure(folder: error)))
    }
  }
}

/// An open folder of an archive; it is closed when nothing below it waits any more.
final class OpenFolder: Sendable {
  let descriptor: FileDescriptor
  /// How many folders it is below the one that was named.
  let depth: Int
  private let path: FilePath

  /// Opens a folder that somebody named, which may be a link.
  init(_ path: FilePath) throws(Errno) {
    do {
      descriptor = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
    } catch let problem as Errno {
      throw problem
    } catch {
      throw .ioError
    }
    self.path = path
    depth = 0
  }

  private init(_ descriptor: FileDescriptor, _ path: FilePath, depth: Int) {
    self.descriptor = descriptor
    self.path = path
    self.depth = depth
  }

  deinit {
    try? descriptor.close()
  }

  /// Opens a folder in another.
  static func open(
    _ name: FilePath.Component, in parent: OpenFolder
  ) -> Result<OpenFolder, Errno> {
    Result { () throws(Errno) in
      let path = FilePath(root: nil, [name])
      return OpenFolder(
        try FolderDescent.open(path, below: parent.descriptor), parent.path.appending(name),
        depth: parent.depth + 1)
    }
  }

  /// The path of something below it, as the user would name it.
  func path(of file: FilePath) -> String { path.appending(file.components).string }

  /// The names of the files and of the folders in it, each sorted.
  func entries() throws(Errno) -> (files: [FilePath.Component], folders: [FilePath.Component]) {
    // Reading moves the descriptor, and closing the stream closes it: it gets one of its own.
    let handle = try FolderDescent.open(FilePath(), below: descriptor)
    guard let stream = fdopendir(handle.rawValue) else {
      let problem = Errno(rawValue: errno)
      try? handle.close()
      throw problem
    }
    defer { closedir(stream) }
    var files: [FilePath.Component] = []
    var folders: [FilePath.Component] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self) { text in
          text.baseAddress.flatMap { FilePath.Component(platformString: $0) }
        }
      }
      guard let name, name.kind == .regular, !ArticleFile.isUnfinished(name) else { continue }
      switch kind(of: name, hint: Int32(entry.pointee.d_type)) {
      case S_IFREG: files.append(name)
      case S_IFDIR: folders.append(name)
      default: break
      }
    }
    return (Self.sorted(files), Self.sorted(folders))
  }

  private static func sorted(_ names: [FilePath.Component]) -> [FilePath.Component] {
    names.map { (text: $0.string, name: $0) }.sorted { $0.text < $1.text }.map(\.name)
  }

  /// What stands behind a name, by what the file system says along with it, if it does.
  private func kind(of name: FilePath.Component, hint: Int32) -> mode_t {
    if hint == Int32(DT_UNKNOWN) {
      return (status(of: FilePath(root: nil, [name]))?.st_mode ?? 0) & S_IFMT
    }
    return hint == Int32(DT_REG) ? S_IFREG : hint == Int32(DT_DIR) ? S_IFDIR : 0
  }

  /// What is known of a file in it without opening it.
  func status(of file: FilePath) -> stat? {
    var status = stat()
    let found = file.withPlatformString {
      fstatat(descriptor.rawValue, $0, &status, AT_SYMLINK_NOFOLLOW) == 0
    }
    return found ? status : nil
  }
}

extension ReadFailure {
  /// What an `errno` of opening a folder means.
  fileprivate init(folder problem: Errno) {
    self =
      switch problem {
      case .noSuchFileOrDirectory, .notDirectory: .vanished
      case .permissionDenied, .notPermitted: .permission
      default: .machine(errno: problem.rawValue)
      }
  }
}
