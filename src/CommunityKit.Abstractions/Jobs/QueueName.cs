namespace CommunityKit.Jobs;

/// <summary>The typed, versioned wire name of a queue, for example <c>media.make-variants.v1</c>.</summary>
/// <typeparam name="TPayload">Payload of the queue.</typeparam>
/// <param name="Value">Lower case, dotted, ends in <c>.v</c> and a number.</param>
public readonly record struct QueueName<TPayload>(string Value)
    where TPayload : class;
