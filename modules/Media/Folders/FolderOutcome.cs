namespace CommunityKit.Media.Folders;

/// <summary>What a change of folders led to.</summary>
internal enum FolderOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such folder.</summary>
    Gone,

    /// <summary>The name is empty or too long.</summary>
    BadName,

    /// <summary>There is one of that name beside it.</summary>
    NameTaken,

    /// <summary>Folders are five deep at most.</summary>
    TooDeep,

    /// <summary>It holds files or folders.</summary>
    NotEmpty,
}
