namespace CommunityKit.Bench.Throughput;

/// <summary>What some clients got out of a server in a while.</summary>
/// <param name="Done">Answers, or whole flows, that were good.</param>
/// <param name="Failed">Those that were not.</param>
/// <param name="Seconds">How long they asked.</param>
/// <param name="CpuMs">Processor time that the server spent on it.</param>
internal sealed record Sample(long Done, long Failed, double Seconds, double CpuMs)
{
    public string? FirstFailure { get; init; }

    public double PerSecond => Done / Seconds;

    public double CpuMsEach => Done == 0 ? 0 : CpuMs / Done;
}
