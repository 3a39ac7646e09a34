namespace CommunityKit.UI.Components;

/// <summary>Which part of an instant is shown.</summary>
public enum TimeForm
{
    /// <summary>Day and time.</summary>
    DateTime,

    /// <summary>The day with its year.</summary>
    Date,

    /// <summary>The day without its year.</summary>
    Day,

    /// <summary>Hour and minute.</summary>
    Time,

    /// <summary>How long ago, within a week; the day before that. The full time stands in the tooltip.</summary>
    Relative,
}
