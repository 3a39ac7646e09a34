using System.Text.Json;

namespace CommunityKit.Cli.Tests.Running;

/// <summary>What a command gave.</summary>
public sealed record CkResult(int ExitCode, string Output, string Error)
{
    /// <summary>The object of <c>--json</c>, which must be all that standard output holds.</summary>
    public JsonElement Json
    {
        get
        {
            var line = Assert.Single(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }

    /// <summary>Codes of the problems in the object.</summary>
    public IReadOnlyList<string> Codes => [.. Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!)];

    /// <summary>Fails with everything that was printed unless the command ended so.</summary>
    public CkResult Exits(int code)
    {
        Assert.True(ExitCode == code, $"Exit code {ExitCode} instead of {code}{Environment.NewLine}{Output}{Error}");
        return this;
    }

    /// <summary>Done, exit code 0.</summary>
    public CkResult Done() => Exits(0);

    /// <summary>Refused with a code, in words and for programs alike, exit code 1.</summary>
    public CkResult Refused(string code)
    {
        Exits(1);
        Assert.Contains(code + ": ", Error, StringComparison.Ordinal);
        Assert.Contains(code, Codes);
        return this;
    }
}
