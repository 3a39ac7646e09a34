namespace CommunityKit.Tenancy.Probing;

/// <summary>How long a new runtime may take to prove itself.</summary>
public sealed record ProbeLimits
{
    /// <summary>Time for one module's <c>Configure</c>, on a thread of its own.</summary>
    public TimeSpan Configure { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Time for one lifecycle hook.</summary>
    public TimeSpan Hook { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for one page.</summary>
    public TimeSpan Page { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for all pages together.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);
}
