namespace CommunityKit.Orders.Placing;

/// <summary>A participant that a module brings.</summary>
/// <param name="ParticipantType">Implements <see cref="IOrderParticipant"/>.</param>
public sealed record OrderParticipantDeclaration(Type ParticipantType);
