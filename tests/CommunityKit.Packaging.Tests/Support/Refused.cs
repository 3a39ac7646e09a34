using CommunityKit.Packaging.Problems;

namespace CommunityKit.Packaging.Tests.Support;

/// <summary>Assertions on refusals.</summary>
public static class Refused
{
    /// <summary>The action is refused, and the main reason has this code.</summary>
    public static Problem With(string code, Action action) => MainReason(code, Assert.Throws<ProblemException>(action));

    /// <summary>The work is refused, and the main reason has this code.</summary>
    public static async Task<Problem> WithAsync(string code, Func<Task> work) =>
        MainReason(code, await Assert.ThrowsAsync<ProblemException>(work));

    private static Problem MainReason(string code, ProblemException exception)
    {
        var problem = exception.Problems[0];
        Assert.True(problem.Code == code, $"Expected {code}, but: {exception.Message}");
        return problem;
    }
}
