namespace CommunityKit.Media.Api;

/// <summary>How far a file has come.</summary>
/// <param name="Id">The upload.</param>
/// <param name="Offset">Bytes that have arrived: the next piece begins here.</param>
/// <param name="Length">Bytes that it will have.</param>
/// <param name="PieceBytes">Bytes that a piece should have.</param>
/// <param name="Asset">The asset that it became; null while it comes.</param>
/// <param name="Twin">Another asset with the same content, if there is one.</param>
internal sealed record UploadResource(Guid Id, long Offset, long Length, int PieceBytes, AssetResource? Asset, Guid? Twin);
