import Glibc
import SystemPackage

/// The kernel's notices about changes in watched folders: inotify(7).
struct Inotify: ~Copyable {
  /// Readable when there are notices.
  let descriptor: Int32
  private let mask: UInt32

  /// A folder being watched.
  typealias Watch = Int32

  /// One notice.
  struct Notice {
    /// The folder it is about; -1 when it is about the queue itself.
    var watch: Watch
    /// What happened: `IN_…` bits.
    var mask: UInt32
    /// The entry of the folder; nil when the notice is about the folder itself.
    var name: FilePath.Component?

    func has(_ bit: Int32) -> Bool {
      mask & UInt32(bitPattern: bit) != 0
    }
  }

  /// No folder is watched yet. Of what is gone there are notices only where that is wanted.
  init(tellsOfDeleted: Bool) throws(Errno) {
    let arriving = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DONT_FOLLOW
    let leaving = tellsOfDeleted ? IN_DELETE | IN_MOVED_FROM : 0
    try self.init(mask: UInt32(arriving | leaving))
  }

  /// No folder is watched yet. There will be notices of what the mask says.
  init(mask: UInt32) throws(Errno) {
    self.mask = mask | UInt32(IN_ONLYDIR)
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Watches a folder for finished files, arriving files and new folders, and for what leaves it.
  ///
  /// A folder that is watched already keeps its number.
  func watch(_ folder: FilePath) throws(Errno) -> Watch {
    let watch = folder.withPlatformString { inotify_add_watch(descriptor, $0, mask) }
    guard watch >= 0 else { throw Errno(rawValue: errno) }
    return watch
  }

  /// The notices that are waiting; empty when there are none.
  func notices() throws(Errno) -> [Notice] {
    var notices: [Notice] = []
    let size = 64 * 1_024
    let header = MemoryLayout<inotify_event>.size
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: size, alignment: MemoryLayout<inotify_event>.alignment)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, size)
      if count < 0 {
        let problem = Errno(rawValue: errno)
        if problem == .interrupted { continue }
        if problem == .wouldBlock { return notices }
        throw problem
      }
      var offset = 0
      while offset + header <= count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = UnsafeRawBufferPointer(buffer)[(offset + header)...].prefix(Int(event.len))
        notices.append(
          Notice(watch: event.wd, mask: event.mask, name: FilePath.Component(fileName: name)))
        offset += header + Int(event.len)
      }
    }
  }
}

extension FilePath.Component {
  /// The component of a file name as the kernel gives it, up to its first NUL; nil when it is
  /// empty or no name of an entry.
  init?(fileName bytes: some Sequence<UInt8>) {
    let name = bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
    self.init(platformString: name)
  }
}
