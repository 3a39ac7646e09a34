namespace CommunityKit.UI.Slots;

/// <summary>Declares a content for a slot.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="ContentType">A class that implements <see cref="ISlotContent{TContext}"/>.</param>
/// <param name="Order">Lower comes first; ties by module order.</param>
public sealed record SlotDeclaration(string Slot, Type ContentType, int Order);
