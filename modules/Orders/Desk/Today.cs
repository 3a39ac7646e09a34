namespace CommunityKit.Orders.Desk;

/// <summary>Orders that wait for something.</summary>
/// <param name="ToShip">To be sent.</param>
/// <param name="Unpaid">To be paid.</param>
/// <param name="Problems">That need a person.</param>
internal sealed record Today(int ToShip, int Unpaid, int Problems);
