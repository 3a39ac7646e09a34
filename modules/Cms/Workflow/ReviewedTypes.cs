using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Workflow;

/// <summary>Which content goes live only when somebody else approved it. Thread-safe.</summary>
public sealed class ReviewedTypes(ISettings<CmsSettings> settings)
{
    /// <summary>True when the type itself or the shop's settings demand it.</summary>
    public bool Demands(ContentType? type) =>
        type is not null && (type.NeedsReview || settings.Current.ReviewedTypes.Contains(type.Name, StringComparer.Ordinal));
}
