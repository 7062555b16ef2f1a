self.addEventListener('message', async ({ data: address }) => {
  try {
    const response = await fetch(address)
    self.postMessage({ location: self.location.href, status: response.status, text: await response.text() }, {})
  } catch (error) {
    self.postMessage({ location: self.location.href, error: String(error) }, {})
  }
})
