import Extraction

/// The happenings of one group of a rule, and the episodes they make.
struct RuleGroup: Sendable {
  /// An episode that was found, and where.
  struct Finding: Equatable, Sendable {
    /// The episode.
    var episode: Episode
    /// Where it lies on the rule's clock.
    var stretch: Stretch
    /// Whether an exception keeps it from ringing.
    var isSuppressed: Bool
  }

  /// What has to be looked at again.
  struct Work: Sendable {
    /// Where something changed.
    var regions: [Stretch] = []
    /// The sightings by which it can be told what did.
    var causes: [[Sighting]] = []
  }

  private var occurrences = Shelf<Occurrence>()
  private var findings = Shelf<Finding>()

  /// Whether there is nothing in it.
  var isEmpty: Bool { occurrences.isEmpty && findings.isEmpty }

  /// The first unit of the first happening; nil when there is none.
  var firstUnit: Int? { occurrences.firstUnit }

  /// Takes in what became of a happening.
  mutating func take(_ occurrence: Occurrence, isNew: Bool) {
    if isNew {
      occurrences.insert(occurrence, at: occurrence.stretch)
    } else {
      occurrences.remove(occurrence, at: occurrence.stretch)
    }
  }

  /// Looks for the episodes again, near what changed.
  ///
  /// What a change makes or breaks is made of happenings within the margin of it. An episode that
  /// is another than before has some of these, or was joined with such a one, or parted from it. So it
  /// lies in the region of those happenings, grown by all episodes that touch it. What is found
  /// there is right when all is looked at that lies within the margin of what touches the region. And
  /// nothing that is found outside of it, for want of what lies farther off, is joined with what is
  /// found inside: they would have a happening in common, and that touches the region.
  ///
  /// - Parameters:
  ///   - regions: where something changed
  ///   - margin: how far around a change episodes may be others
  ///   - find: the episodes as told by what lies in a region, and by these happenings in it
  /// - Returns: the episodes that are no more and those that are new, in order of time; nil when
  ///   there are none
  mutating func settle(
    _ regions: [Stretch], margin: Int, find: (Stretch, [Occurrence]) -> [Finding]
  ) -> (removed: [Episode], added: [Episode])? {
    var removed: [Finding] = []
    var added: [Finding] = []
    for change in regions {
      let region = grown(covering(change.widened(by: margin)))
      let context = covering(region).widened(by: margin)
      var before = findings.elements(touching: region)
      for finding in find(context, occurrences.elements(touching: context))
      where region.touches(finding.stretch) {
        if let known = before.firstIndex(of: finding) {
          before.remove(at: known)
        } else {
          added.append(finding)
          findings.insert(finding, at: finding.stretch)
        }
      }
      for finding in before { findings.remove(finding, at: finding.stretch) }
      removed += before
    }
    return difference(removed, added)
  }

  /// A region with all of the happenings that touch it.
  private func covering(_ region: Stretch) -> Stretch {
    occurrences.elements(touching: region).map(\.stretch).hull?.joined(with: region) ?? region
  }

  /// A region with all episodes that touch it, and those that touch them.
  private func grown(_ region: Stretch) -> Stretch {
    var region = region
    while let all = (findings.elements(touching: region).map(\.stretch) + [region]).hull,
      all != region
    {
      region = all
    }
    return region
  }

  private func difference(
    _ removed: [Finding], _ added: [Finding]
  ) -> (removed: [Episode], added: [Episode])? {
    var gone = removed.filter { !$0.isSuppressed }.map(\.episode)
    var come: [Finding] = []
    for finding in added where !finding.isSuppressed {
      // It may have been told anew by the next region, or be as it was but for an exception.
      if let known = gone.firstIndex(of: finding.episode) {
        gone.remove(at: known)
      } else {
        come.append(finding)
      }
    }
    guard !gone.isEmpty || !come.isEmpty else { return nil }
    return (gone, come.map(\.episode).sorted { $0.precedes($1) })
  }
}

extension RuleGroup.Work {
  /// Where something changed, in stretches that are more than two margins apart.
  func merged(by margin: Int) -> [Stretch] {
    regions.merged(within: 2 * margin)
  }
}

extension Episode {
  /// Whether it comes before another of its group: by its days, then by its happenings.
  fileprivate func precedes(_ other: Episode) -> Bool {
    guard span == other.span else { return span < other.span }
    return happenings.lexicographicallyPrecedes(other.happenings) { $0.precedes($1) }
  }
}
