namespace CommunityKit.Bench.Swap;

/// <summary>What visitors met.</summary>
/// <param name="Requests">Responses in all.</param>
/// <param name="Failed">Responses that were no success, and broken connections.</param>
/// <param name="Mixed">Responses built from two versions of the module.</param>
/// <param name="Strayed">Responses of the steady shop that were not of its version.</param>
/// <param name="Times">Milliseconds per response.</param>
/// <param name="FirstFailure">What the first failure was.</param>
internal sealed record LoadReport(long Requests, long Failed, long Mixed, long Strayed, IReadOnlyList<double> Times, string? FirstFailure);
