import Foundation
import Glibc
import SystemPackage
import Testing

@testable import Service

/// The bounded way from the watcher to the pipeline.
@Suite struct CandidateQueueTests {
  private func file(_ number: Int) -> InboxFile {
    InboxFile(path: FilePath("\(number)"), version: .init(stat()))
  }

  @Test func `files come out in the order they went in`() {
    let queue = CandidateQueue(limit: 10)
    for number in 0..<5 { queue.append(file(number)) }
    #expect(queue.take(most: 2, timeout: 0)?.map(\.path.string) == ["0", "1"])
    #expect(queue.take(most: 10, timeout: 0)?.map(\.path.string) == ["2", "3", "4"])
    #expect(queue.take(most: 10, timeout: 0) == [])
  }

  @Test func `a full queue makes its writer wait, and holds no more than its limit`() async {
    let queue = CandidateQueue(limit: 3)
    let writing = Task {
      await Thread.run(named: "writer") {
        for number in 0..<100 {
          queue.append(InboxFile(path: FilePath("\(number)"), version: .init(stat())))
        }
      }
    }
    var count = 0
    while count < 100 {
      #expect(queue.count <= 3)
      count += queue.take(most: 2, timeout: 1)?.count ?? 0
    }
    await writing.value
    #expect(count == 100)
  }

  @Test func `closing lets both sides go on`() async {
    let queue = CandidateQueue(limit: 1)
    queue.append(file(0))
    let writing = Task {
      await Thread.run(named: "writer") {
        queue.append(InboxFile(path: "1", version: .init(stat())))
      }
    }
    queue.close()
    await writing.value
    #expect(queue.take(most: 1, timeout: 60) == nil)
    #expect(!queue.pause(for: 60))
  }
}
