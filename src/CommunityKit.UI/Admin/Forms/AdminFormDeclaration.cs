namespace CommunityKit.UI.Admin.Forms;

/// <summary>Declares a generated form.</summary>
/// <param name="Path">The same as that of the list it belongs to.</param>
/// <param name="Permission">Permission without which it is not shown.</param>
/// <param name="FormType">A class that implements <see cref="IAdminForm"/>.</param>
public sealed record AdminFormDeclaration(string Path, string Permission, Type FormType);
