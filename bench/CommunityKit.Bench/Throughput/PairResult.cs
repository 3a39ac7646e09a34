namespace CommunityKit.Bench.Throughput;

/// <summary>Ours beside a baseline.</summary>
internal sealed record PairResult(Sample Ours, Sample Baseline, long Failed, string? FirstFailure)
{
    /// <summary>Throughput of ours as a share of the baseline's.</summary>
    public double Ratio => Math.Round(Ours.PerSecond / Baseline.PerSecond, 2);
}
