namespace CommunityKit.Cms.Checks;

/// <summary>A declared check.</summary>
/// <param name="CheckType">A class that implements <see cref="IContentCheck"/>.</param>
public sealed record ContentCheckDeclaration(Type CheckType);
