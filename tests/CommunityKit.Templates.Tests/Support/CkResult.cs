namespace CommunityKit.Templates.Tests.Support;

/// <summary>What a command gave.</summary>
internal sealed record CkResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails with everything that was printed unless the command is done.</summary>
    public CkResult Done()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}{Environment.NewLine}{Output}{Error}");
        return this;
    }
}
