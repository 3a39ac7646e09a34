using System.Xml.Linq;

namespace CommunityKit.Cli.Testing;

/// <summary>Reads the result file that <c>dotnet test</c> writes.</summary>
internal static class TrxFile
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The results; none when the run did not get as far as writing the file.</summary>
    public static ProjectResult Read(string project, string file)
    {
        if (!File.Exists(file))
        {
            return new ProjectResult(project, 0, [], new Dictionary<string, int>());
        }

        var results = XDocument.Load(file).Descendants(Ns + "UnitTestResult").ToLookup(result => result.Attribute("outcome")?.Value ?? "");
        return new ProjectResult(
            project,
            results["Passed"].Count(),
            [.. results.Where(group => group.Key is not ("Passed" or "NotExecuted")).SelectMany(group => group).Select(FailureOf)],
            results["NotExecuted"].CountBy(ReasonOf).OrderBy(r => r.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
    }

    private static TestFailure FailureOf(XElement result)
    {
        var error = result.Descendants(Ns + "ErrorInfo").FirstOrDefault();
        var lines = new[] { error?.Element(Ns + "Message")?.Value, FirstLines(error?.Element(Ns + "StackTrace")?.Value) };
        return new TestFailure(
            result.Attribute("testName")!.Value, string.Join('\n', lines.OfType<string>().DefaultIfEmpty(result.Attribute("outcome")?.Value ?? "")));
    }

    /// <summary>Where it failed, in code of which the line is known; who called that is the test runner's affair.</summary>
    private static string? FirstLines(string? trace) =>
        trace is null ? null : string.Join('\n', trace.Split('\n').Where(line => line.Contains(":line ", StringComparison.Ordinal)).Take(4)).TrimEnd();

    private static string ReasonOf(XElement result) =>
        (result.Descendants(Ns + "Message").FirstOrDefault() ?? result.Descendants(Ns + "StdOut").FirstOrDefault())?.Value.Trim() ?? "";
}
