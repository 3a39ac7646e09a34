namespace CommunityKit.Search.Tests.Quality;

/// <summary>Normalised discounted cumulative gain of the first ten hits.</summary>
internal static class Ndcg
{
    private const int Depth = 10;

    public static double Of(IEnumerable<string> hits, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = Gain(grades.Values.OrderDescending());
        return ideal == 0 ? 0 : Gain(hits.Select(id => grades.GetValueOrDefault(id))) / ideal;
    }

    private static double Gain(IEnumerable<int> grades) =>
        grades.Take(Depth).Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}
