using CommunityKit.Orders.State;

namespace CommunityKit.Orders.Members;

/// <summary>A parcel as its buyer sees it.</summary>
/// <param name="Parcel">The parcel.</param>
/// <param name="Carrier">Name of the carrier.</param>
/// <param name="Url">The carrier's own page for it; null without one.</param>
/// <param name="Contents">What is in it: title and pieces.</param>
internal sealed record ShownParcel(Shipment Parcel, string Carrier, string? Url, IReadOnlyList<(string Title, int Quantity)> Contents);
