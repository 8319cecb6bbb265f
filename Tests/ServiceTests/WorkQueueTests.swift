import Foundation
import Glibc
import SystemPackage
import Testing

@testable import Service

/// The bounded way from the watcher to the pipeline.
@Suite struct WorkQueueTests {
  private func file(_ number: Int) -> Candidate {
    .file(InboxFile(path: FilePath("\(number)"), version: .init(stat())))
  }

  private func paths(_ work: WorkQueue.Work?) -> [String]? {
    work?.files.compactMap { $0.file?.path.string }
  }

  @Test func `files come out in the order they went in`() {
    let queue = WorkQueue(limit: 10)
    for number in 0..<5 { queue.append(file(number)) }
    #expect(paths(queue.take(most: 2, timeout: 0)) == ["0", "1"])
    #expect(paths(queue.take(most: 10, timeout: 0)) == ["2", "3", "4"])
    #expect(paths(queue.take(most: 10, timeout: 0)) == [])
  }

  @Test func `a full queue makes its writer wait, and holds no more than its limit`() async {
    let queue = WorkQueue(limit: 3)
    let writing = Task {
      await Thread.run(named: "writer") {
        for number in 0..<100 {
          queue.append(file(number))
        }
      }
    }
    var count = 0
    while count < 100 {
      #expect(queue.count <= 3)
      count += queue.take(most: 2, timeout: 1)?.files.count ?? 0
    }
    await writing.value
    #expect(count == 100)
  }

  @Test func `closing lets both sides go on`() async {
    let queue = WorkQueue(limit: 1)
    queue.append(file(0))
    let writing = Task {
      await Thread.run(named: "writer") {
        queue.append(file(1))
      }
    }
    queue.close()
    await writing.value
    #expect(paths(queue.take(most: 1, timeout: 60)) == nil)
    #expect(!queue.pause(for: 60))
  }

  @Test func `whoever waits for an errand is told when it will not be done`() async throws {
    let queue = WorkQueue(limit: 1)
    let asking = Task {
      try await Thread.run(named: "asking") { queue.perform { _ in true } }
    }
    queue.close()
    #expect(try await asking.value == nil)
  }
}
