namespace CommunityKit.Cms.References;

/// <summary>Declares a kind of things that content can refer to.</summary>
/// <param name="Name">Wire name, stored with every reference: small letters, digits and dashes.</param>
/// <param name="LabelKey">Key of the name that editors read, in the module's texts.</param>
/// <param name="SourceType">A class that implements <see cref="IReferenceSource"/>.</param>
public sealed record ReferenceKind(string Name, string LabelKey, Type SourceType);
