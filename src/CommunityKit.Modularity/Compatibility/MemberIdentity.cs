namespace CommunityKit.Modularity.Compatibility;

/// <summary>A type or member of a contract assembly, named independently of any one version of it.</summary>
/// <param name="Assembly">Simple name of the contract assembly.</param>
/// <param name="Type">Full name of the type, nested types after <c>+</c>, arity after a backtick.</param>
/// <param name="Name">Name of the method or field; null when the type itself is meant.</param>
/// <param name="Signature">Canonical form of the whole signature; null when the type itself is meant.</param>
/// <param name="Display">C#-like form for people.</param>
public sealed record MemberIdentity(string Assembly, string Type, string? Name, string? Signature, string Display);
