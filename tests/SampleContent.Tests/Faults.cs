namespace SampleContent.Tests;

/// <summary>Content faults are fixed in batches, so a failing test names all of them and not only the first.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }

    public static IEnumerable<string> Repeated(IEnumerable<string> values) =>
        values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"'{g.Key}' appears {g.Count()} times");
}
