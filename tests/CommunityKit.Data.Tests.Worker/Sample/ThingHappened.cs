using CommunityKit.Events;

namespace CommunityKit.Data.Tests.Worker.Sample;

[EventName("sample.thing-happened.v1")]
public sealed record ThingHappened(string Key, int Number) : DomainEvent
{
    public override string OrderingKey => Key;
}
