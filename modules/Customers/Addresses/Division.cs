namespace CommunityKit.Customers.Addresses;

/// <summary>A province, city, district or street.</summary>
/// <param name="Code">2, 4, 6 or 9 digits; each begins with the code of what it lies in.</param>
/// <param name="Name">Official name in Chinese.</param>
internal sealed record Division(string Code, string Name);
