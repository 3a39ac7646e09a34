namespace CommunityKit.Bench;

/// <summary>Order statistics.</summary>
internal static class Figures
{
    public static double Quantile(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : Math.Round(sorted[(int)Math.Min(sorted.Length - 1, Math.Floor(quantile * sorted.Length))], 2);
    }

    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);
}
