using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Customers.Customers;

/// <summary>One line of the list of customers.</summary>
internal sealed record CustomerRow(Guid Id, string Name, string Email, string Segments, AdminTag State, DateTimeOffset CreatedAt);
