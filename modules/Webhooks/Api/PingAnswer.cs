using CommunityKit.Webhooks.Sending;

namespace CommunityKit.Webhooks.Api;

/// <summary>What came of a ping.</summary>
internal sealed record PingAnswer(bool IsAccepted, int? Status, DeliveryError? Error, int Milliseconds);
