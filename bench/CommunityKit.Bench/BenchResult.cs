namespace CommunityKit.Bench;

/// <summary>Figures by name, in order, and whether the invariants that the benchmark watches held. Speed is never among them.</summary>
internal sealed record BenchResult(IReadOnlyDictionary<string, object?> Figures, bool Holds);
