using CommunityKit.Host.Manager.Shops;

namespace CommunityKit.Host.Manager.Deletion;

/// <summary>Confirms that something is to be deleted for ever.</summary>
internal sealed class DeleteForm
{
    /// <summary>What the operator typed: it must be <see cref="Id"/>.</summary>
    public string Typed { get; set; } = "";

    /// <summary>Id of what is deleted.</summary>
    public required string Id { get; init; }

    /// <summary>Shop that it is, or belongs to.</summary>
    public required ShopSnapshot Shop { get; init; }
}
