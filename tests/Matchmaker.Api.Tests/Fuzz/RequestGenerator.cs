using System.Text;

namespace Matchmaker.Api.Tests.Fuzz;

/// <summary>Writes an HTTP request byte by byte; most of them are wrong somewhere, some in many places.</summary>
internal sealed class RequestGenerator(NastyValues values, Random random)
{
    private static readonly string[] Methods =
    [
        "GET",
        "GET",
        "GET",
        "POST",
        "POST",
        "POST",
        "HEAD",
        "PUT",
        "DELETE",
        "OPTIONS",
        "TRACE",
        "PATCH",
        "CONNECT",
        "get",
        "FOO",
        "",
        "G\0T",
        "GET\t",
        new('M', 9_000),
    ];

    private static readonly string[] Paths =
    [
        "/",
        "/graphql",
        "/graphql",
        "/graphql",
        "/graphql/",
        "/graphql?query={__typename}",
        "/graphql?query=%zz",
        "/graphql?variables=%7B%22a%22:%22%5Cud800%22%7D&query={__typename}",
        "/graphql?query=%FF",
        "/chains",
        "/firms?text=%00",
        "/firms?after=x&tiers=999&library=-1&chains=%F0%9F",
        "/projects?states=99&kinds=Demand,Supply&links=%2e%2e",
        "/projects/%00",
        "/projects/project_%ed%a0%80",
        "/%00",
        "/..%2f..%2fetc%2fpasswd",
        "/../../etc/passwd",
        "//graphql",
        "/a%2fb",
        "/a\\b",
        "/account/sign-in",
        "/account/password",
        "/account/sign-out",
        "/account/nothing",
        "/language?to=%F0&return=%2F%E6%B5%B7",
        "/language?return=%2F%0d%0aX:y",
        "/_blazor",
        "/_blazor/negotiate?negotiateVersion=1",
        "/_blazor/negotiate?negotiateVersion=x",
        "/_blazor?id=x",
        "/_blazor/initializers/",
        "/_blazor/disconnect/",
        "/_framework/../appsettings.json",
        "/_content/Matchmaker.Console/%2e%2e/x",
        "/appsettings.json",
        "/health/ready",
        "/health/live",
        "/health",
        "/history/%F0%28%8C",
        "/engagements?stages=99",
        "/outcomes?from=0000-00-00&to=9999-12-31&by=x",
        "/outcomes?from=9999-12-31&to=0001-01-01",
        "/events?chains=%F0",
        "*",
        "http://elsewhere.example/graphql",
        "/%zz",
        "/%ff%fe",
        "/graphql#x",
        "/sign-in?error=%3Cscript%3E&return=%2F%2Felsewhere",
        "/password?return=javascript:1",
        "/nowhere",
        "",
        " ",
        "/ /",
        new('/', 5_000),
        "/" + new string('a', 9_000),
        "/firms?text=" + new string('%', 500),
    ];

    private static readonly string[] Headers =
    [
        "Accept: text/html",
        "Accept: application/graphql-response+json",
        "Accept: text/event-stream",
        "Accept: */*;q=2",
        "Accept: ,,,",
        "Accept: a/b;q=abc, \xff",
        "Accept-Language: zh;q=,en",
        "Accept-Language: en;q=1e999",
        "Accept-Language: \xff\xfe",
        "Authorization: Bearer ",
        "Authorization: Bearer a.b.c",
        "Authorization: Bearer \xff",
        "Authorization: Basic eDp5",
        "Authorization:",
        "Cookie: matchmaker.session=x; language=xx",
        "Cookie: =;=;;\x01",
        "Cookie: matchmaker.form=CfDJ8",
        "X-Forwarded-For: x",
        "X-Forwarded-Prefix: //elsewhere",
        "Expect: 100-continue",
        "Connection: upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==",
        "Connection: upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x",
        "Range: bytes=0-",
        "Range: bytes=9-1,-",
        "If-None-Match: x",
        "If-Modified-Since: Mon, 99 Foo 0000",
        "Content-Encoding: gzip",
        "Content-Encoding: identity",
        "Content-Type: application/json",
        "Content-Type: application/json; charset=gbk",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=" + new string('b', 200),
        "Content-Type: ;;",
        "Host: elsewhere",
        "Host: a b",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: identity",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Content-Length: 5",
        "No colon",
        ": no name",
        " folded",
        "X\0Y: z",
        "Trailer: X",
        "TE: trailers",
        "X: " + new string('x', 40_000),
    ];

    private static readonly string[] Framings =
    [
        "length",
        "length",
        "length",
        "chunked",
        "chunked",
        "short",
        "long",
        "none",
        "huge chunk",
        "bad chunk",
        "no last chunk",
        "extension",
    ];

    public byte[] Request()
    {
        var request = new List<byte>(One());
        // Whatever follows on the connection is read as the next request.
        if (random.Next(10) == 0)
            request.AddRange(One());
        if (random.Next(10) == 0)
            request.AddRange(Encoding.UTF8.GetBytes(values.Text()));
        return [.. request];
    }

    private byte[] One()
    {
        var head = new StringBuilder();
        var path =
            random.Next(6) == 0
                ? $"/match?text={Uri.EscapeDataString(values.Text().Replace('\ud800', 'x'))}"
                : Pick(Paths);
        head.Append(Pick(Methods)).Append(' ').Append(path).Append(' ');
        head.Append(
                random.Next(20) switch
                {
                    0 => "HTTP/1.0",
                    1 => "HTTP/9.9",
                    2 => "",
                    3 => "HTTP/2.0",
                    _ => "HTTP/1.1",
                }
            )
            .Append("\r\n");
        if (random.Next(20) > 0)
            head.Append("Host: 127.0.0.1\r\n");
        if (random.Next(3) > 0)
            head.Append("Content-Type: application/json\r\n");
        for (var i = random.Next(5); i > 0; i--)
            head.Append(Pick(Headers)).Append("\r\n");
        if (random.Next(40) == 0)
            head.Append(string.Concat(Enumerable.Range(0, 300).Select(i => $"X-{i}: y\r\n")));
        if (random.Next(2) == 0)
            head.Append("Connection: close\r\n");
        var (framing, framed) = Framed(Body());
        head.Append(framing).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.ToString()), .. framed];
    }

    private byte[] Body() =>
        random.Next(12) switch
        {
            0 => [],
            1 => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3],
            2 => [.. "{\"query\":\"{ __typename }"u8, 0xFF, 0xC0, .. "\"}"u8],
            3 => Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"variables\":" + new string('[', 3_000)),
            4 => Encoding.Unicode.GetBytes("\ufeff{\"query\":\"{ __typename }\"}"),
            5 => Encoding.UTF8.GetBytes("\ufeff{\"query\":\"{ __typename }\"}"),
            6 => Encoding.UTF8.GetBytes("name=staff&password=x&return=" + Uri.EscapeDataString("/海")),
            7 => new byte[random.Next(1, 5_000)],
            8 => Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\"")[..^random.Next(10)],
            9 => Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx"),
            _ => Encoding.UTF8.GetBytes("{\"query\":\"{ firms(first: 1) { totalCount } }\"}"),
        };

    private (string Header, byte[] Body) Framed(byte[] body)
    {
        byte[] Chunk(string size, string end = "\r\n0\r\n\r\n") =>
            [.. Encoding.ASCII.GetBytes(size + "\r\n"), .. body, .. Encoding.ASCII.GetBytes(end)];
        const string Chunked = "Transfer-Encoding: chunked\r\n";
        return Pick(Framings) switch
        {
            "chunked" => (Chunked, Chunk($"{body.Length:X}")),
            "short" => ($"Content-Length: {body.Length + 100}\r\n", body),
            "long" => ($"Content-Length: {body.Length / 2}\r\n", body),
            "none" => ("", body),
            "huge chunk" => (Chunked, Chunk("FFFFFFFFFFFFFFFFFF")),
            "bad chunk" => (Chunked, Chunk("zz")),
            "no last chunk" => (Chunked, Chunk($"{body.Length:X}", "\r\n")),
            "extension" => (Chunked, Chunk($"{body.Length:X};{new string('x', 300)}")),
            _ => ($"Content-Length: {body.Length}\r\n", body),
        };
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
