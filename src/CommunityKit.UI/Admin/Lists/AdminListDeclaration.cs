namespace CommunityKit.UI.Admin.Lists;

/// <summary>Declares a generated list.</summary>
/// <param name="Path">Section and noun, for example <c>catalog/products</c>.</param>
/// <param name="Permission">Permission without which it is not shown.</param>
/// <param name="ListType">A class that implements <see cref="IAdminList"/>.</param>
public sealed record AdminListDeclaration(string Path, string Permission, Type ListType);
