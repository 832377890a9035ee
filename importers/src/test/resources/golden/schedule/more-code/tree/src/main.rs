async fn main() {
    s.add(Job::new("0 */5 * * * *", |_u, _l| { tick(); })?).await?;
}
