using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Skein.Web.Platform.Api;

/// <summary>
/// Says that a body is too large in a way the sender can hear: a server that hangs up in the middle is taken for a broken line,
/// and the request is sent again and again. So the rest is heard out, up to a bound, and thrown away.
/// </summary>
internal sealed class ApiBodies(RequestDelegate next)
{
    private const long LongestHeardOut = 64 * 1024 * 1024;
    private const long Beyond = 16 * 1024 * 1024;

    public async Task Invoke(HttpContext context)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        if (limit is null || context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size || !ApiRoutes.Covers(context.Request.Path))
        {
            await next(context);
            return;
        }

        size.MaxRequestBodySize = Math.Max(LongestHeardOut, limit.Value + Beyond);
        var whole = context.Request.Body;
        var bounded = new Bounded(whole, limit.Value);
        context.Request.Body = bounded;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Body = whole;
            if (bounded.IsOver) await whole.CopyToAsync(Stream.Null, context.RequestAborted);
        }
    }

    /// <summary>Ends with 413 once more than the limit was read.</summary>
    private sealed class Bounded(Stream whole, long limit) : Stream
    {
        private long left = limit;

        public bool IsOver => left < 0;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await whole.ReadAsync(buffer, cancellationToken);
            left -= read;
            return IsOver ? throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge) : read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
