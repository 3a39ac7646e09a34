using CommunityKit.Texts;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CommunityKit.Data.Conventions;

/// <summary>Compared by content; the value is immutable, so it is its own snapshot.</summary>
internal sealed class LocalizedTextComparer()
    : ValueComparer<LocalizedText>((a, b) => a == null ? b == null : a.Equals(b), text => text.GetHashCode(), text => text);
