namespace CommunityKit.Bench.Throughput;

/// <summary>Two servers asked in turn, so that whatever else the machine does meets both.</summary>
internal static class Pair
{
    /// <summary>Asks ours and the baseline in turn and takes the median of each.</summary>
    public static async Task<PairResult> RunAsync(int rounds, Func<Task<Sample>> ours, Func<Task<Sample>> baseline)
    {
        List<Sample> mine = [], theirs = [];
        for (var round = 0; round < rounds; round++)
        {
            theirs.Add(await baseline());
            mine.Add(await ours());
        }

        return new PairResult(Median(mine), Median(theirs), mine.Sum(s => s.Failed), mine.Find(s => s.FirstFailure is not null)?.FirstFailure);
    }

    private static Sample Median(List<Sample> samples) => samples.OrderBy(sample => sample.PerSecond).ElementAt(samples.Count / 2);
}
