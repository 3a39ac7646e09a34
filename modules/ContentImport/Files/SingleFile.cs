namespace CommunityKit.ContentImport.Files;

/// <summary>One export without anything beside it.</summary>
internal sealed class SingleFile(Stream content, string name) : IImportFiles
{
    public IReadOnlyList<string> Documents { get; } = [name];

    public IReadOnlyList<string> Pictures => [];

    public Task<Stream> OpenDocumentAsync(string name, CancellationToken cancellationToken)
    {
        content.Position = 0;
        return Task.FromResult<Stream>(new Kept(content));
    }

    public Task<Stream> OpenPictureAsync(string name, CancellationToken cancellationToken) => throw new FileNotFoundException("There are no pictures beside the file.", name);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Who reads the export may dispose it; it is the caller's.</summary>
    private sealed class Kept(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => inner.ReadAsync(buffer, offset, count, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush() => inner.Flush();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
