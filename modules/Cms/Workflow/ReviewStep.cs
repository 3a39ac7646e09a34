namespace CommunityKit.Cms.Workflow;

/// <summary>What people do in a review.</summary>
public enum ReviewStep
{
    /// <summary>Ask for it.</summary>
    Ask,

    /// <summary>Ask no more.</summary>
    TakeBack,

    /// <summary>Say that it may go live.</summary>
    Approve,

    /// <summary>Say what is to be changed first.</summary>
    SendBack,
}
