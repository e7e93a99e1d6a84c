import Foundation

/// What your backend's `/usersig` and sigpost's exchange answer.
struct GivenUserSig: Decodable, Sendable {
    let userSig: String
    let sdkAppId: Int
    let userId: String
    let issuedAt: Date
    let expiresAt: Date
}

/// sigpost's refusal: `code` is stable, the other two are for people.
struct SigpostProblem: Decodable, Error {
    let code: String
    let detail: String?
    let remedy: String?
}

func problem(_ data: Data) -> Error {
    (try? JSONDecoder().decode(SigpostProblem.self, from: data)) ?? URLError(.badServerResponse)
}

private func given(_ request: URLRequest) async throws -> GivenUserSig {
    let (data, answer) = try await URLSession.shared.data(for: request)
    guard (answer as? HTTPURLResponse)?.statusCode == 200 else { throw problem(data) }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(GivenUserSig.self, from: data)
}

/// From your own backend (examples/backend-…). URLSession sends the cookie of its session.
func fromBackend(_ url: URL) async throws -> GivenUserSig {
    try await given(URLRequest(url: url, timeoutInterval: 10))
}

/// Without a backend: sigpost exchanges the ID token of your identity provider.
func byExchange(_ sigpost: String, sdkAppId: Int, idToken: String) async throws -> GivenUserSig {
    let path = "/v1/apps/\(sdkAppId)/usersigs/exchange"
    var request = URLRequest(url: URL(string: sigpost + path)!, timeoutInterval: 10)
    request.httpMethod = "POST"
    request.setValue("Bearer \(idToken)", forHTTPHeaderField: "Authorization")
    return try await given(request)
}
