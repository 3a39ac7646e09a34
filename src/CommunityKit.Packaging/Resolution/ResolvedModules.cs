namespace CommunityKit.Packaging.Resolution;

/// <summary>An answer of the resolver.</summary>
/// <param name="Modules">
/// The chosen packages in the order in which they start: every module after the ones it needs, and after optional ones that are there; ties
/// by id. Nothing is in it that nobody needs.
/// </param>
public sealed record ResolvedModules(IReadOnlyList<Candidate> Modules);
